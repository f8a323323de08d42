// Adding a passkey and logging in with one. Without script or passkeys the buttons stay hidden.
const toBytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

async function post(part, path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", [part.dataset.header]: part.dataset.token },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(String(answer.status));
  }
  return answer.json();
}

async function register(part) {
  const options = await post(part, "/webauthn/register/options");
  options.challenge = toBytes(options.challenge);
  options.user.id = toBytes(options.user.id);
  options.excludeCredentials = (options.excludeCredentials ?? []).map((known) => ({
    ...known,
    id: toBytes(known.id),
  }));
  const made = await navigator.credentials.create({ publicKey: options });
  await post(part, "/webauthn/register", {
    publicKey: {
      credential: {
        id: made.id,
        rawId: toText(made.rawId),
        response: {
          attestationObject: toText(made.response.attestationObject),
          clientDataJSON: toText(made.response.clientDataJSON),
          transports: made.response.getTransports?.() ?? [],
        },
        type: made.type,
        clientExtensionResults: made.getClientExtensionResults(),
        authenticatorAttachment: made.authenticatorAttachment,
      },
      label: part.querySelector("input:not([type=hidden])").value || "passkey",
    },
  });
  part.querySelector("form").submit();
}

async function logIn(part) {
  const options = await post(part, "/webauthn/authenticate/options");
  options.challenge = toBytes(options.challenge);
  options.allowCredentials = (options.allowCredentials ?? []).map((known) => ({
    ...known,
    id: toBytes(known.id),
  }));
  const shown = await navigator.credentials.get({ publicKey: options });
  const answer = await post(part, "/login/webauthn", {
    id: shown.id,
    rawId: toText(shown.rawId),
    response: {
      authenticatorData: toText(shown.response.authenticatorData),
      clientDataJSON: toText(shown.response.clientDataJSON),
      signature: toText(shown.response.signature),
      userHandle: shown.response.userHandle ? toText(shown.response.userHandle) : undefined,
    },
    credType: shown.type,
    clientExtensionResults: shown.getClientExtensionResults(),
    authenticatorAttachment: shown.authenticatorAttachment,
  });
  window.location.assign(answer.redirectUrl);
}

for (const part of document.querySelectorAll("[data-passkey]")) {
  if (!window.PublicKeyCredential) {
    continue;
  }
  part.hidden = false;
  part.querySelector("button").addEventListener("click", async () => {
    const message = part.querySelector(".govuk-error-message");
    message.textContent = "";
    try {
      await (part.dataset.passkey === "register" ? register(part) : logIn(part));
    } catch (failure) {
      message.textContent = part.dataset.failed;
    }
  });
}
