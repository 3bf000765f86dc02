<div>한글 &hearts;
🙂</div>;
<div a="한글 🙂 &hearts;"/>
