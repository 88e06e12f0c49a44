package desk

import (
	"deskarena/game/frame"
	"deskarena/game/scene"
	"deskarena/game/scene/deskroom"
)

// places build the places of the house.
var places = [...]func(*scene.View, *frame.Frame){
	scene.Desk: deskroom.Build,
}
