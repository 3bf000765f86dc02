<div>
  a <b>c</b> d
  <e/> f
  g <h/>
</div>
