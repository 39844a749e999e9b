namespace CztBot.Cards.Expressions;

/// <summary>Static types, known before there is data; <see cref="Any"/> is what a path may hold.</summary>
[Flags]
internal enum Types { None = 0, Boolean = 1, Number = 2, Any = 4, Text = 8, Array = 16 }

/// <summary>A compiled expression of the Adaptive Expressions language.</summary>
internal abstract class Expression
{
    public abstract Types Type { get; }

    /// <param name="scope">What names mean here.</param>
    /// <param name="substitute">Whether missing data becomes the text <c>${path}</c>, as it does in texts but not in conditions.</param>
    public abstract Value Evaluate(in Scope scope, bool substitute);

    /// <summary>The expression as the official engine prints it where it could not be evaluated.</summary>
    public abstract override string ToString();
}

internal sealed class Constant(Value value) : Expression
{
    public override Types Type { get; } = value.Kind switch
    {
        ValueKind.Boolean => Types.Boolean,
        ValueKind.Number => Types.Number,
        ValueKind.Text => Types.Text,
        _ => Types.Any,
    };

    public override Value Evaluate(in Scope scope, bool substitute) => value;

    public override string ToString() => value.Kind switch
    {
        ValueKind.Text => $"'{value.Text}'",
        ValueKind.Undefined => "undefined",
        ValueKind.Null => "null",
        _ => ValueText.Of(value),
    };
}
