function f(): void {
//!+1 SH1001 "Unexpected end of input"
