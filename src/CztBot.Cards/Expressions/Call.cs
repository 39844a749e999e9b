namespace CztBot.Cards.Expressions;

internal delegate Value Body(ReadOnlySpan<Value> arguments, Call call);

/// <summary>A function of the language.</summary>
/// <param name="Name">Its name in the official engine; operators and their function names share one.</param>
/// <param name="Least">The least number of arguments.</param>
/// <param name="Most">The greatest number of arguments.</param>
/// <param name="Accepts">The static types of its arguments, the last one repeated.</param>
/// <param name="Returns">Its static type.</param>
/// <param name="Run">What it does.</param>
/// <param name="IsTest">A comparison: sees missing data as nothing, and an argument in error makes it false.</param>
internal sealed record Function(string Name, int Least, int Most, Types[] Accepts, Types Returns, Body Run, bool IsTest = false);

/// <summary>A call of a function or an operator.</summary>
internal sealed class Call(Function function, Expression[] arguments) : Expression
{
    public Function Function => function;
    public Expression[] Arguments => arguments;
    public override Types Type => function.Returns;

    public override Value Evaluate(in Scope scope, bool substitute)
    {
        var values = new Value[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(scope, substitute && !function.IsTest);
            if (values[i].IsError)
                return function.IsTest ? Value.Of(value: false) : values[i];
        }

        return function.Run(values, this);
    }

    public override string ToString() => Print(function.Name, arguments);

    public static string Print(string name, Expression[] arguments) =>
        char.IsAsciiLetter(name[0]) || arguments.Length < 2
            ? $"{name}({string.Join(", ", (object[])arguments)})"
            : $"({string.Join($" {name} ", (object[])arguments)})";
}
