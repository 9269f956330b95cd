import { checkReadiness, type Services } from '@portal/api';
import { Router } from 'express';

/** `healthz`: the process answers. `readyz`: it can do its work, or the names of what fails. */
export function healthDoor(services: Services, state: { draining: boolean }): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.setHeader('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_req, res) => {
    const { ready, failing } = state.draining
      ? { ready: false, failing: ['draining'] }
      : await checkReadiness(services);
    res
      .setHeader('Cache-Control', 'no-store')
      .status(ready ? 200 : 503)
      .json({ ready, failing });
  });
  return router;
}
