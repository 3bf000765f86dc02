return_ = <a>{b as C}</a>;
<a b={c as D} {...e as F}>{g!}{h satisfies I}</a>
