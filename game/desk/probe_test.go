package desk

import ("testing";"fmt";"deskarena/engine/episode";"deskarena/engine/agent";"deskarena/engine/task";"time")
func TestProbe(t *testing.T){
 s0:=time.Now(); w:=episode.Open(1); fmt.Println("open",time.Since(s0))
 for i:=1;i<=3;i++{ for _,m:=range agent.Models(){ for _,ts:=range []agent.Toolset{0,1}{
  s:=episode.Script{Ruleset:episode.Ruleset,OrgSeed:1,Task:task.NED,Instance:uint16(i),Model:m,Framework:agent.ReAct,Toolset:ts,Seed:uint64(i)}
  tr,err:=w.Run(s); if err!=nil{fmt.Println(err);continue}
  fmt.Println("=====",m,ts,tr.Persona,"|",tr.Question,"|",tr.Today,tr.Outcome,tr.Answer,tr.Truth,len(tr.Turns),tr.Chain)
  for _,u:=range tr.Turns{ o:=u.Observation; if len(o)>200{o=o[:200]+"…"}; fmt.Printf("%d link%d %v fn=%s obj=%d rows=%d err=%v verdict=%v say=%q root=%d caught=%v needs=%v\n   T:%s\n   C:%s\n   O:%s\n   card=%v\n",u.N,u.Link,u.Kind,u.Function,u.Object,u.Rows,u.Error,u.Verdict,u.Say,u.Root,u.Caught,u.Needs,u.Thought,u.Call,o,u.Card)}
 }}}
}
