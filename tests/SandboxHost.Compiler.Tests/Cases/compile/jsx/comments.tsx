<div>{/* c */}</div>; <div>{}</div>; <div>{a}{/* c */}{b}</div>; <div>{
 // c
}</div>; <div a={/* c */ b}/>; <div /* c */ a /* d */ = /* e */ "b" // f
/>; <div // c
>x</div>
