// A reader who follows a link to a run wants the run: the page of its card is left at once, and not kept in the history. Those
// that read it for its card run no script.
location.replace(document.getElementById('on').href)
