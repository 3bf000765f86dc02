<div __proto__={x} constructor="a" toString/>;
<div __proto__="b"/>;
