package audit
import ("testing";"deskarena/engine/episode";"fmt";"strings")
func TestErrs(t *testing.T){
 runs,_:=Play(episode.Open(1),Scripts(720,1,3),func(int){})
 n:=0
 for _,r:=range runs{ for i,u:=range r.Turns{ if i>0 && r.Turns[i-1].Error && r.Script.Framework==1 {
  e:=cause(r.Turns[i-1].Observation)
  n++
  if n%4==0 || !thinksOf(r,i) {fmt.Printf("%v %s\n   ERR %.120s\n   TH  %s\n   %s\n", thinksOf(r,i), r.Script.Model, e, u.Thought, strings.ReplaceAll(fmt.Sprintf("%.300s\n => %.300s",call(&r.Turns[i-1]),call(&u)),"\n"," "))}
 }}}
 st:=0
 for _,r:=range runs{ for i,u:=range r.Turns{ if i>0 && u.Error && sameBytes(r,i-1) && strong(r) && u.Slip!="again" && r.Turns[i-1].Slip!=u.Slip { st++; fmt.Println("STUCK",r.Script.Model,r.Script.Task,u.Slip, r.Turns[i-1].Slip, cause(u.Observation)) } } }
 fmt.Println("stuck",st)
}
