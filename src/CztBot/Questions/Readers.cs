using CztBot.Core.Plans;
using CztBot.Core.Questions;

namespace CztBot.Questions;

/// <summary>Keeps the reader of the current plan: its index is built once for each plan.</summary>
public sealed class Readers
{
    private (Plan Plan, QuestionReader Reader)? _last;

    public QuestionReader For(Plan plan)
    {
        if (_last is { } last && ReferenceEquals(last.Plan, plan)) return last.Reader;
        var reader = new QuestionReader(plan);
        _last = (plan, reader);
        return reader;
    }
}
