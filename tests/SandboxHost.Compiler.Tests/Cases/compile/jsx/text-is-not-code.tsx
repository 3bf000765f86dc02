<div>a {"b"} c</div>;
<div>"quoted" 'text' \n \u0041 `x` // not comment /* nor this */</div>;
