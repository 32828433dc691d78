import type { ComponentChildren } from 'preact';

interface PageProps {
  readonly name: string;
  readonly title: string;
  /** Small line over the title. */
  readonly over?: string;
  readonly back: { readonly label: string; readonly href: string };
  /** The way back holds the focus first: for screens where nothing is more likely wanted. */
  readonly isBackFirst?: boolean;
  /** Beside the way back. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen with a heading and a way back at its top. */
export function Page({ name, title, over, back, isBackFirst, tools, children }: PageProps) {
  return (
    <main class={`page page--${name}`}>
      <header class="page__head">
        <a class="back" href={back.href} data-back data-first={isBackFirst || undefined}>
          <svg class="back__arrow" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M11 3 2 12l9 9h5l-7-7h13v-4H9l7-7z" />
          </svg>
          {back.label}
        </a>
        <h1 class="page__title">
          {over !== undefined && <span class="page__over">{over}</span>}
          {title}
        </h1>
        {tools !== undefined && <div class="page__tools">{tools}</div>}
      </header>
      {children}
    </main>
  );
}
