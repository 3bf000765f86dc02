export const value = [
  <a> b </a>,
  <a>
    b
    c   d

    e
  </a>,
  <a>&nbsp;b&#32;</a>,
  <a>{" "}b{" "}
  </a>,
  <a>// not a comment</a>,
].map(element => element.children);
//= [[" b "],["b c   d e"],[" b "],[" ","b"," "],["// not a comment"]]
