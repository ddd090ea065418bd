export { CityUser, expectOk, HEALTHY, inboxAt } from './city-user.ts';
export { paperTextOf } from './paper-text.ts';
export { createDayKeys, type PhoneKeys } from './phone.ts';
export { readPaperCode } from './read-paper.ts';
export { sendFile, untilBatchState, uploadFile } from './send-file.ts';
export { startTestCity, type TestCity, type TestCityOptions } from './start-test-city.ts';
export { type StatusProxy, TestGate } from './test-gate.ts';
