<div>{a}
</div>; <div>{a}
{b}</div>; <div>
{a}</div>; <div>{a} </div>; <div> {a}</div>; <div>{a} {b}</div>; <div> </div>; <div>  
  </div>
