<div>{function () { return <a/> }}</div>;
<div>{{ a: <b/> }.a}</div>;
<div>{class { render() { return <a/> } }}</div>
