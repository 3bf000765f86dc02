<div>{...a}</div>;
<div>{...a}{b}</div>;
<div a=<b/>/>;
<div a=<></>/>;
<div a={<b/>}/>;
<div a={<b/>} c={<></>}/>;
