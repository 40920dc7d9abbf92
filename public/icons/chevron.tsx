/** Points right when closed and down when open; EUI's own chevrons have other names in 8.x and 9.x. */
export function Chevron({ isOpen }: { isOpen: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden
      focusable="false"
      style={{ flex: 'none', transform: isOpen ? 'rotate(90deg)' : 'none' }}
    >
      <path
        d="M6 3.5 10.5 8 6 12.5"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
