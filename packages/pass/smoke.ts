import { generateKeyPairSync, sign, createHash, verify, createPublicKey } from 'node:crypto';
import * as I from '@healthcode/pass/issue';
import * as P from '@healthcode/pass';
import { nodeCrypto } from '@healthcode/pass/node';
import { webCrypto } from '@healthcode/pass/webcrypto';
const ik=I.generateIssuingKey(); const dk=generateKeyPairSync('ec',{namedCurve:'P-256'}).privateKey;
const day=20780; const displayKey=I.generateDisplayKey();
const opts={kind:'phone' as const, iss:'CN-TJ', exp:P.endOfDay(day,480), deviceKey:I.compressedPublicKey(dk), status:{idx:123456,uri:P.phoneListUri(day)}, maskedName:'张*三', hint:{documentType:'resident-id' as const,lastTwo:'1X'}, issuingKey:ik.privateKey, kid:ik.kid, displayKey};
const pass=I.issuePass(opts);
const now=(P.endOfDay(day,480)-3600)*1000+3456;
const text=await P.presentPass({pass,now,sha256:d=>createHash('sha256').update(d).digest(),sign:m=>sign('sha256',m,{key:dk,dsaEncoding:'ieee-p1363'})});
const {deviceKey,...rest}=opts; const paper=I.issuePass({...rest,kind:'paper'});
console.log(text.length,P.paperText(paper).length,pass.length);
const list=await P.readStatusList(I.buildStatusList({bits:2,capacity:2**20,entries:[[5,1]]}).cbor);
const ctx=(c:any,cache?:any)=>({crypto:c,now,issuers:[{iss:'CN-TJ',passKeys:[ik],standing:'own' as const,utcOffsetMinutes:480}],lists:()=>({list,displayKey,manifestTime:now-1000}),seen:new P.SeenSteps(),...(cache&&{cache})});
console.log(await P.verifyPass(text,ctx(nodeCrypto())));
console.log(await P.verifyPass(text,ctx(webCrypto())));
function t(name:string,n:number,f:()=>void){f();const a=performance.now();for(let i=0;i<n;i++)f();const us=(performance.now()-a)*1000/n;console.log(name,us.toFixed(2),'us',(1e6/us).toFixed(0));}
async function ta(name:string,n:number,f:()=>Promise<any>){await f();const a=performance.now();for(let i=0;i<n;i++)await f();const us=(performance.now()-a)*1000/n;console.log(name,us.toFixed(2),'us',(1e6/us).toFixed(0));}
for(let k=0;k<3;k++){
t('raw sign',5000,()=>{sign('sha256',pass,{key:ik.privateKey,dsaEncoding:'ieee-p1363'})});
t('issue',5000,()=>{I.issuePass(opts)});
t('parse',20000,()=>{P.parsePass(text)});
t('base45 dec',20000,()=>{P.decodeBase45(text.slice(4))});
const b=P.decodeBase45(text.slice(4))!;
t('base45 enc',20000,()=>{P.encodeBase45(b)});
t('cbor strict',20000,()=>{P.decodeStrictCbor(b,700)});
t('cbor canon',20000,()=>{P.decodeCanonicalCbor(b,700)});
const pk=createPublicKey(ik.privateKey); const s=sign('sha256',pass,{key:ik.privateKey,dsaEncoding:'ieee-p1363'});
t('raw verify',5000,()=>{verify('sha256',pass,{key:pk,dsaEncoding:'ieee-p1363'},s)});
const nc=nodeCrypto(); const c0=ctx(nc); 
t('import',3000,()=>{nc.importP256(opts.deviceKey)});
await ta('verify first',3000,()=>P.verifyPass(text,c0));
const c1=ctx(nc,new P.VerifiedPassCache());
await ta('verify seen',5000,()=>P.verifyPass(text,c1));
}
t('perm create 2^26',20,()=>{I.createIndexPermutation({key:I.generatePermutationKey(),capacity:2**26})});
const perm=I.createIndexPermutation({key:I.generatePermutationKey(),capacity:2**26}); const slots=Uint32Array.from({length:156000},(_,i)=>65536+i*100);
t('perm 156k',5,()=>{perm.toIndices(slots)});
