const a = <b></c>;                   //! SH1005 "closed by"
const d = <e><f></e>;                //! SH1005 "closed by"
const g = <></h>;                    //! SH1005 "closed by"
const i = <j k="l">m</>;             //! SH1005 "closed by"
