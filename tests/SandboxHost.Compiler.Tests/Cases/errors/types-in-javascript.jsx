const a = <b/>;
interface C {}                       //! SH1013 "TypeScript syntax"
