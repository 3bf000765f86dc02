x = a  ? b  : c ; x = a ? b  : c; x = a?.b  ? c : d; x = (a ) ; x = a 
y = b 
;[c] = d
