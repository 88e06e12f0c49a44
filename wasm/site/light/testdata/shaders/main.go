// Command shaders prints the sources of Ebitengine's own shaders, and what those and the files named as arguments
// compile to. The test builds it inside a copy of the module, whose internal packages it needs.
package main

import (
	"fmt"
	"os"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/colormshader"
	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

func main() {
	for f := range builtinshader.FilterCount {
		for a := range builtinshader.AddressCount {
			show(fmt.Sprint("built in ", f, a), builtinshader.ShaderSource(builtinshader.Filter(f), builtinshader.Address(a)))
			show(fmt.Sprint("colorm ", f, a), colormshader.ShaderSource(colormshader.Filter(f), colormshader.Address(a)))
		}
	}
	show("clear", []byte(builtinshader.ClearShaderSource))
	for _, name := range os.Args[1:] {
		src, err := os.ReadFile(name)
		if err != nil {
			panic(err)
		}
		show(name, src)
	}
}

func show(name string, src []byte) {
	fmt.Printf("== %s\n%s\n", name, src)
	p, err := graphics.CompileShader(src)
	if err != nil {
		fmt.Println("--", err)
		return
	}
	for _, version := range []glsl.GLSLVersion{glsl.GLSLVersionDefault, glsl.GLSLVersionES300} {
		vertex, fragment := glsl.Compile(p, version)
		fmt.Printf("-- %v\n%s\n%s\n", p.SourceID, vertex, fragment)
	}
}
