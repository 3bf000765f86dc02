const a = <b>never closed;           //! SH1005 "has no closing tag"
