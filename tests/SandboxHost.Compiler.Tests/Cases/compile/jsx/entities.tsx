<div>&amp;&lt;&gt;&quot;&nbsp;&copy;&#65;&#x41;&#x1F600;&notanentity;&amp &; &#;&#x; &AMP; &Alpha;</div>; <div a="&amp;&quot;\n&#10;" b='"' c="'" d="a
b"/>
