package lab
import ("testing";"fmt";"math")
func TestZZ(t *testing.T){
 bad:=0; sum:=0.0; n:=0.0
 for _,f:=range Table2(world(),20,777,nil){ if f.Task=="ALL"{continue}; d:=f.Simulated-f.Published; sum+=math.Abs(d); n++; if math.Abs(d)>2{bad++; fmt.Printf("T2 %s %s %s %.1f %.1f\n",f.Framework,f.Model,f.Task,f.Published,f.Simulated)}}
 fmt.Println("mean abs",sum/n,"beyond 2:",bad)
 for _,f:=range Table5(world(),20,778,nil){ if f.Extrapolated{continue}; d:=f.Simulated-f.Published; if math.Abs(d)>4{fmt.Printf("T5 %s %s %s %.1f %.1f %s\n",f.Framework,f.Model,f.Task,f.Published,f.Simulated,f.Note)}}
 for _,f:=range Table4(world(),10,779,nil){ fmt.Printf("T4 %s %s %.1f %.1f\n",f.Model,f.Task,f.Published,f.Simulated)}
 for _,f:=range Table3(world(),10,780,nil){ fmt.Printf("T3 %s %s %.1f %.2f\n",f.Framework,f.Model,f.Published,f.Simulated)}
}
