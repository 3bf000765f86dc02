const word: RegExp = /([a-z]+/;      //! SH1004 "Invalid regular expression"
const flag = /a/qq as RegExp;        //! SH1004 "Invalid regular expression"
