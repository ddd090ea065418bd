import { SeenSteps, verifyPass, VerifiedPassCache } from '@healthcode/pass';
import { issuePass } from '@healthcode/pass/issue';
import { issueOptions, NOW, newGate, newPhone, present } from './lib/pass-samples.ts';
const gate = await newGate(); const texts: string[] = [];
for (let i=0;i<600;i++){const phone=newPhone(); texts.push(await present(issuePass(issueOptions(phone,70000+i)),phone,NOW));}
const mode=process.argv[2]; const cache=new VerifiedPassCache();
for (let k=0;k<12;k++){const seen=new SeenSteps(); const c=process.cpuUsage(); for(const t of texts) await verifyPass(t,{...gate,now:NOW,seen,...(mode==='seen'&&{cache})}); const u=process.cpuUsage(c); if(k>8)console.log((u.user+u.system)/600);}
