<a>&nbsp;</a>; <a> &nbsp; </a>; <a>
 &nbsp;
</a>; <a>&#32;</a>; <a>
&#32;x&#10;
</a>
