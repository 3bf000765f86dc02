<div>{a => <b>{a}</b>}</div>;
<div>{list.map((x: X): Y => <li key={x.id}>{x.name}</li>)}</div>;
<div>{a && <b/>}{c ? <d/> : <e/>}{`t${<f/>}`}</div>
