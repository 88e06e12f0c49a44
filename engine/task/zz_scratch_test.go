package task
import ("testing";"fmt";"deskarena/engine/org";"deskarena/engine/agent")
func TestZZ(t *testing.T){
 shown:=0
 for _, seed := range []uint64{1,2,3,4}{
 c:=org.Generate(seed)
 var names []string
 for i:=range c.Table(org.Issue).Len(){names=append(names,c.Table(org.Issue).Text(i,org.IssueName))}
 cs:=c.Table(org.Case)
 good,wrong,unclear:=0,0,0
 miss:=map[string]int{}
 for r:=range cs.Len(){
  text:=cs.Text(r,org.CaseSubject)+"\n"+cs.Text(r,org.CaseDescription)
  i,ok:=agent.IssueOf(names,text)
  truth:=int(cs.Col(org.CaseIssue).Ref[r])
  switch{ case ok&&i==truth: good++; default: if ok {wrong++} else {unclear++}; miss[names[truth]+" -> "+names[i]+fmt.Sprint(ok)]++
   if shown<45 {shown++; fmt.Println(names[truth],"->",names[i],ok,":",text)}}
 }
 fmt.Println(seed,good,wrong,unclear,miss)
 }
}
