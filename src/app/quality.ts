import type { Quality } from '../stage/quality';

/** Renderers that draw on the processor: they cannot fill a full-size canvas in time. */
const SOFTWARE_RENDERERS = /swiftshader|llvmpipe|softpipe|software|basic render/i;

export type { Quality };

/** The quality that `auto` means on this machine: low where WebGL is drawn by software or is missing. */
export function measureQuality(): Quality {
  const context = document.createElement('canvas').getContext('webgl');
  if (context === null) return 'low';
  const extension = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE_RENDERERS.test(renderer) ? 'low' : 'high';
}

/**
 * The quality to draw with: the address bar first, before or after the `#`, then the setting, then what the machine
 * can do.
 */
export function chooseQuality(address: Pick<Location, 'search' | 'hash'>, setting: 'auto' | Quality): Quality {
  const route = address.hash.split('?', 2)[1] ?? '';
  const asked = new URLSearchParams(address.search).get('quality') ?? new URLSearchParams(route).get('quality');
  if (asked === 'low' || asked === 'medium' || asked === 'high') return asked;
  return setting === 'auto' ? measureQuality() : setting;
}
