import { createHash, createCipheriv, generateKeyPairSync, sign } from 'node:crypto';
import * as I from '@healthcode/pass/issue';
import * as P from '@healthcode/pass';
const ik=I.generateIssuingKey(); const dk=generateKeyPairSync('ec',{namedCurve:'P-256'}).privateKey;
const opts={kind:'phone' as const, iss:'CN-TJ', exp:P.endOfDay(20780,480), deviceKey:I.compressedPublicKey(dk), status:{idx:123456,uri:'c'}, maskedName:'张*三', hint:{documentType:'resident-id' as const,lastTwo:'1X'}, issuingKey:ik.privateKey, kid:ik.kid, displayKey:I.generateDisplayKey()};
const pass=I.issuePass(opts);
function t(name:string,n:number,f:()=>void){for(let i=0;i<2000;i++)f();const a=performance.now();for(let i=0;i<n;i++)f();const us=(performance.now()-a)*1000/n;console.log(name,us.toFixed(2),'us');}
for(let k=0;k<2;k++){
const r=P.parseSignedPass(pass); if(!r.ok) throw 1; const c=r.pass;
t('otherClaims',20000,()=>{P.encodeOtherClaims(c)});
t('claims',20000,()=>{P.addPrivateClaim(c.otherClaims,c.private)});
t('holder',20000,()=>{P.encodeHolder({kind:'phone',maskedName:'张*三',hint:opts.hint})});
t('hash',20000,()=>{createHash('sha256').update(c.otherClaims).digest()});
const ctr=createHash('sha256').update(c.otherClaims).digest().subarray(0,16);
t('ctr',20000,()=>{createCipheriv('aes-128-ctr',opts.displayKey,ctr).update(c.private)});
t('header',20000,()=>{P.protectedHeader(P.fromHex(ik.kid)!)});
t('sigstr',20000,()=>{P.sigStructure(c.protectedHeader,c.payload)});
t('sign',5000,()=>{I.signEs256(ik.privateKey,c.payload)});
t('rawsign',5000,()=>{sign('sha256',c.payload,{key:ik.privateKey,dsaEncoding:'ieee-p1363'})});
t('enc1',20000,()=>{P.encodeSign1(c.protectedHeader,c.payload,c.signature)});
t('issue',5000,()=>{I.issuePass(opts)});
t('parseSigned',20000,()=>{P.parseSignedPass(pass)});
t('strict payload',20000,()=>{P.decodeStrictCbor(c.payload,600)});
t('canon payload',20000,()=>{P.decodeCanonicalCbor(c.payload,600)});
}
