import * as z from 'zod';

// zod compiles its checks with `new Function`, which Kibana's Content-Security-Policy forbids.
z.config({ jitless: true });
