<div>a{" "}
  b{" "}
</div>
