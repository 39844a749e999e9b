namespace CztBot.Cards.Expressions;

/// <summary><c>if(c, a, b)</c> and <c>c ? a : b</c>; a condition that fails counts as false.</summary>
internal sealed class If(Expression condition, Expression then, Expression otherwise) : Expression
{
    public override Types Type => Types.Any;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var answer = condition.Evaluate(scope, substitute: false);
        return !answer.IsError && answer.IsLogicTrue
            ? then.Evaluate(scope, substitute)
            : otherwise.Evaluate(scope, substitute);
    }

    public override string ToString() => $"if({condition}, {then}, {otherwise})";
}

/// <summary><c>a &amp;&amp; b</c> and <c>and(a, b, …)</c>.</summary>
internal sealed class And(Expression[] parts) : Expression
{
    public override Types Type => Types.Boolean;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        foreach (var part in parts)
        {
            var value = part.Evaluate(scope, substitute: false);
            if (value.IsError || !value.IsLogicTrue)
                return Value.Of(value: false);
        }

        return Value.Of(value: true);
    }

    public override string ToString() => Call.Print("&&", parts);
}

/// <summary><c>a || b</c> and <c>or(a, b, …)</c>; where none is true the last one is handed on as it is, hence perhaps null.</summary>
internal sealed class Or(Expression[] parts) : Expression
{
    public override Types Type => Types.Boolean;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var last = Value.Of(value: false);
        foreach (var part in parts)
        {
            last = part.Evaluate(scope, substitute: false);
            if (last.IsError)
                last = part.Type == Types.Boolean ? Value.Of(value: false) : Value.Undefined;
            else if (last.IsLogicTrue)
                return Value.Of(value: true);
        }

        return last;
    }

    public override string ToString() => Call.Print("||", parts);
}

internal sealed class Not(Expression part) : Expression
{
    public override Types Type => Types.Boolean;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var value = part.Evaluate(scope, substitute: false);
        return Value.Of(value.IsError || !value.IsLogicTrue);
    }

    public override string ToString() => $"!({part})";
}
