package article

import "testing"

func TestMake(t *testing.T) {
	files, err := Make("../..")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		t.Log(f.Path, len(f.Body))
	}
}
