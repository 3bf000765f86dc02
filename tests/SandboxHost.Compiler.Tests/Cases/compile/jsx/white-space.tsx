<div>a</div>; <div> a </div>; <div>
 a
</div>; <div>a
b</div>; <div>

</div>; <div> </div>; <div>  {a}  </div>; <div>
  {a}
  b {c} d
  {e} {f}
</div>
