function f(a = <b/>): void;
function f(a = <b/>, c = class { constructor(public d = <e/>) {} }) {}
abstract class G { abstract h(i = <j/>): void; declare k: typeof f; }
<l/>;
