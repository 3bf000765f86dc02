<div a="1" a="2"/>;
<div if="a" class={b} this={c} new/>
