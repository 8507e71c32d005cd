/**
 * Does something each time it is asked to, but not more often than every so many milliseconds: what is asked for in
 * between is done once, at the end of that time.
 */
export class Pacer {
  private next = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: () => void,
    private readonly milliseconds: number,
  ) {}

  ask(): void {
    if (this.timer) return;
    const wait = this.next - performance.now();
    if (wait <= 0) this.go();
    else this.timer = setTimeout(() => this.go(), wait);
  }

  /** What was asked for is not done any more. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private go(): void {
    this.timer = undefined;
    this.next = performance.now() + this.milliseconds;
    this.work();
  }
}
