package engine

import (
	"slices"
	"strings"
	"testing"
)

// game says which rooms of the house a room of the game may import: others of the game, by their name in it; engine stands
// for any room of the engine. A place of the scene is imported by the desk alone.
var game = map[string][]string{
	"frame":          {"assets"},
	"frame/rules":    {"assets", "frame"},
	"mark":           {},
	"paint":          {"assets", "assets/pix", "frame"},
	"paint/golden":   {"assets", "assets/pix", "assets/pix/png"},
	"props":          {"assets", "assets/letters", "frame", "mark"},
	"story":          {"assets/letters", "engine", "mark"},
	"scene/beat":     {"engine", "story"},
	"scene":          {"assets", "assets/letters", "engine", "frame", "mark", "props", "scene/beat", "story"},
	"scene/deskroom": {"assets", "assets/letters", "engine", "frame", "mark", "props", "scene", "scene/beat", "story"},
	"desk":           {"engine", "frame", "presets", "scene", "scene/beat", "scene/deskroom", "story"},
	"input":          {"desk", "frame"},
	"reel":           {"desk", "engine", "paint"},
	"":               {"assets", "desk", "input", "paint"},
}

func TestWhoImportsWhomInTheGame(t *testing.T) {
	all := imports(t, "../game")
	if len(all) < 8 {
		t.Fatalf("only %d packages found", len(all))
	}
	for pkg, list := range all {
		pkg = strings.TrimPrefix(strings.TrimPrefix(pkg, "../game"), "/")
		may, known := game[pkg]
		if !known {
			t.Errorf("game/%s: nothing is said of what it may import", pkg)
		}
		for _, i := range list {
			ours, house := strings.CutPrefix(i, "deskarena/")
			ours = strings.TrimPrefix(ours, "game/")
			if strings.HasPrefix(ours, "engine/") {
				ours = "engine"
			}
			switch {
			case house && !slices.Contains(may, ours):
				t.Errorf("game/%s imports %s", pkg, i)
			case strings.HasPrefix(i, "github.com/") && pkg != "" && pkg != "input":
				t.Errorf("game/%s imports %s: only the game and its input know Ebitengine", pkg, i)
			case i == "encoding/json", i == "regexp", i == "reflect", strings.HasSuffix(i, "/template"):
				t.Errorf("game/%s imports %s, which makes the page's program heavy", pkg, i)
			case i == "time" && pkg != "":
				t.Errorf("game/%s imports %s: time comes as ticks", pkg, i)
			}
		}
	}
}
