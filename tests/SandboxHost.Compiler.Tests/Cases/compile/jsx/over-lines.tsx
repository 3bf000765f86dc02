const x = <div
  a="b"
  c={
    d
  }
>
  text
  <b>
    bold
  </b>
  more
</div>
const y = 1
