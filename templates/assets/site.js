// The little script of the pages. Without it everything works but saving while typing.
// What is typed is kept in this tab only, for its person only, until it is saved; signing out clears it in every tab.

const person = document.body.dataset.person ?? null;
const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('sign-in') : null;

function forgetDrafts(keep = () => false) {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith('draft:') && !keep(key)) sessionStorage.removeItem(key);
  }
}

if (document.querySelector('[data-signed-out]')) {
  forgetDrafts();
  tabs?.postMessage('signed-out');
} else if (person) {
  // Somebody else's typing is none of this person's business.
  forgetDrafts((key) => key.startsWith(`draft:${person}:`));
}
tabs?.addEventListener('message', ({ data }) => {
  if (data !== 'signed-out') return;
  forgetDrafts();
  if (person) location.replace('/sign-in');
});

document.querySelector('[data-focus]')?.focus();

const form = document.querySelector('form[data-autosave]');
if (form && person) saveWhileTyping(form);

/** @param {HTMLFormElement} form with `data-` words for what may go wrong, and a place `[data-saved]` to say so */
function saveWhileTyping(form) {
  const key = `draft:${person}:${location.pathname}`;
  const told = form.querySelector('[data-saved]');
  let changes = 0;
  let timer = 0;
  let isSending = false;
  let isStopped = false;

  const say = (text, state = 'fine') => {
    if (told.textContent !== text) told.textContent = text;
    told.dataset.state = state;
  };
  const entries = () => [...new FormData(form)].filter(([name]) => !name.startsWith('_'));
  const remember = (more = {}) => sessionStorage.setItem(key, JSON.stringify({ entries: entries(), ...more }));
  const later = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(send, ms);
  };

  async function send() {
    if (isSending || isStopped) return;
    isSending = true;
    const sent = changes;
    try {
      const response = await fetch(location.pathname, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams(new FormData(form)),
        keepalive: true,
        redirect: 'error',
      });
      const body = await response.json().catch(() => ({}));
      answered(response.status, body, sent);
    } catch {
      say(form.dataset.offline, 'trouble');
      later(3000);
    } finally {
      isSending = false;
      if (changes !== sent) later(800);
    }
  }

  function answered(status, body, sent) {
    if (status === 200) {
      form.elements.seen.value = body.seen;
      say(body.saved);
      if (changes === sent) sessionStorage.removeItem(key);
      else remember();
    } else if (status === 422) {
      say(body.missing ?? form.dataset.trouble, 'waiting');
    } else if (status === 412) {
      isStopped = true;
      say(body.stale, 'trouble');
    } else if (status === 401 || status === 403) {
      isStopped = true;
      remember({ expired: true });
      say(form.dataset.expired, 'trouble');
      const link = document.createElement('a');
      link.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
      link.textContent = form.dataset.signIn;
      told.append(' ', link);
    } else if (status === 409) {
      isStopped = true;
      say(form.dataset.locked, 'trouble');
    } else {
      say(form.dataset.trouble, 'trouble');
      later(5000);
    }
  }

  function refill(draft) {
    const values = new Map();
    for (const [name, value] of draft.entries) values.set(name, [...(values.get(name) ?? []), value]);
    const used = new Map();
    for (const control of form.elements) {
      if (!control.name || control.name.startsWith('_') || control.type === 'submit') continue;
      const wanted = values.get(control.name) ?? [];
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = wanted.includes(control.value);
      else {
        const index = used.get(control.name) ?? 0;
        used.set(control.name, index + 1);
        control.value = wanted[index] ?? '';
      }
    }
  }

  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  const isShownAgain = document.querySelector('#error-summary, #conflict-card') !== null;
  if (kept && (kept.sent || isShownAgain)) sessionStorage.removeItem(key);
  else if (kept) {
    refill(kept);
    changes++;
    if (kept.expired) say(form.dataset.kept, 'waiting');
    else later(0);
  }

  form.addEventListener('input', () => {
    changes++;
    if (!isStopped) say(form.dataset.saving);
    remember(isStopped ? { expired: true } : {});
    if (!isStopped) later(800);
  });
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      say(form.dataset.offline, 'trouble');
      return;
    }
    clearTimeout(timer);
    if (sessionStorage.getItem(key)) remember({ sent: true });
    isStopped = true;
  });
  document.querySelector('[data-keep-theirs]')?.addEventListener('click', () => sessionStorage.removeItem(key));
  window.addEventListener('online', () => changes > 0 && sessionStorage.getItem(key) && later(0));
  window.addEventListener('pagehide', () => sessionStorage.getItem(key) && !isStopped && send());
}
