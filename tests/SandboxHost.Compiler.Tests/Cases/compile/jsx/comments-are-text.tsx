<div>
  // not a comment
  /* neither */
</div>
