package audit
import ("testing";"deskarena/engine/episode";"fmt")
func TestZ(t *testing.T){
 runs,_:=Play(episode.Open(1),Scripts(3000,1,1),func(int){})
 for _,r:=range runs{ for _,n:=range r.Turns{ if n.Slip != "" && !n.Error && n.Verdict != episode.Struck && loud(r, n.Slip) {fmt.Println(n.Slip,r.Script.Task,r.Script.Toolset,r.Script.Model,n.Message[:min(300,len(n.Message))])} } }
}
