import { addDecimals, type Decimal, decimalOfDouble, readDecimal, writeDecimal } from "../bson/decimal.ts";
import { double, int, long, type Value } from "../bson/values.ts";

/** Adds numbers of all types as `$sum` does; other values count for nothing. */
export class Sum {
  private whole = 0n;
  private isLong = false;
  private fraction = 0;
  private lost = 0;
  private isDouble = false;
  private decimal: Decimal | undefined;

  add(value: Value | undefined): void {
    if (value?.kind === "int") this.whole += BigInt(value.value);
    else if (value?.kind === "long") {
      this.whole += value.value;
      this.isLong = true;
    } else if (value?.kind === "double") this.addDouble(value.value);
    else if (value?.kind === "decimal") {
      const added = readDecimal(value.value);
      this.decimal = this.decimal ? addDecimals(this.decimal, added) : added;
    }
  }

  result(): Value {
    const doubles = Number.isFinite(this.fraction) ? this.fraction + this.lost : this.fraction;
    if (this.decimal) {
      let total = addDecimals(this.decimal, { kind: "finite", negative: false, coefficient: this.whole, exponent: 0 });
      if (this.isDouble) total = addDecimals(total, decimalOfDouble(doubles));
      return { kind: "decimal", value: writeDecimal(total) };
    }
    if (this.isDouble) return double(Number(this.whole) + doubles);
    if (!this.isLong && BigInt.asIntN(32, this.whole) === this.whole) return int(Number(this.whole));
    return BigInt.asIntN(64, this.whole) === this.whole ? long(this.whole) : double(Number(this.whole));
  }

  /** Compensated (Neumaier) summation, so that the order of the addends hardly matters. */
  private addDouble(value: number): void {
    this.isDouble = true;
    const total = this.fraction + value;
    if (Number.isFinite(total)) {
      this.lost +=
        Math.abs(this.fraction) >= Math.abs(value) ? this.fraction - total + value : value - total + this.fraction;
    }
    this.fraction = total;
  }
}
