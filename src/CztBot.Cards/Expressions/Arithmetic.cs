namespace CztBot.Cards.Expressions;

internal static class Arithmetic
{
    /// <summary>Adds numbers; as soon as one operand is a text, the rest is glued on as text.</summary>
    public static Value Add(ReadOnlySpan<Value> a, Call call)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Kind is not (ValueKind.Text or ValueKind.Number or ValueKind.Undefined))
                return Value.Error($"{call.Arguments[i]} is neither a number nor string");
        }

        var sum = a[0];
        foreach (ref readonly var next in a[1..])
        {
            if (sum.Kind == ValueKind.Number && next.Kind == ValueKind.Number)
                sum = Value.Of(sum.Number + next.Number);
            else if (sum.Kind == ValueKind.Text || next.Kind == ValueKind.Text || sum.Kind == next.Kind)
                sum = Value.Of(ValueText.Of(sum) + ValueText.Of(next));
            else
                return Value.Error($"{call} cannot add a number and nothing");
        }

        return sum;
    }

    public static Value Subtract(ReadOnlySpan<Value> a, Call call) => Fold(a, call, static (x, y) => x - y);

    public static Value Multiply(ReadOnlySpan<Value> a, Call call) => Fold(a, call, static (x, y) => x * y);

    /// <summary>Two whole numbers divide to a whole number, rounded down.</summary>
    public static Value Divide(ReadOnlySpan<Value> a, Call call)
    {
        foreach (ref readonly var divisor in a[1..])
        {
            if (divisor.Kind == ValueKind.Number && divisor.Number == 0)
                return Value.Error($"Cannot divide by 0 from {call}");
        }

        return Fold(a, call, static (x, y) => double.IsInteger(x) && double.IsInteger(y) ? Math.Floor(x / y) : x / y);
    }

    public static Value Modulo(ReadOnlySpan<Value> a, Call call)
    {
        if (!a[0].IsInteger || !a[1].IsInteger)
            return Value.Error($"{call} takes whole numbers.");
        return a[1].Number == 0 ? Value.Error("Cannot mod by 0.") : Value.Of(a[0].Number % a[1].Number);
    }

    private static Value Fold(ReadOnlySpan<Value> a, Call call, Func<double, double, double> combine)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Kind != ValueKind.Number)
                return Value.Error($"{call.Arguments[i]} is not a number.");
        }

        var result = a[0].Number;
        foreach (ref readonly var next in a[1..])
            result = combine(result, next.Number);
        return Value.Of(result);
    }
}
