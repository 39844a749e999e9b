using CztBot.Core.Questions;

namespace CztBot.Conversations;

/// <summary>An answer with figures, which can say what each of them counts (R59).</summary>
public interface IFigureAnswer : IAnswer
{
    /// <summary>The figures that the same question gives now, within the same rights; a refusal in words where there are none.</summary>
    Task<(FigureSheet? Sheet, Reply? Refusal)> FiguresAsync(Turn turn, Question asked, CancellationToken cancellation);
}

/// <param name="Title">What the figures stand in.</param>
/// <param name="Source">Date and source (R85).</param>
public sealed record FigureSheet(string Title, string Source, IReadOnlyList<TracedFigure> Figures);

/// <summary>question.figures: the records behind the figures of an answer.</summary>
public sealed class QuestionFigures(IServiceProvider services) : IVerb
{
    private const string Verb = "question.figures";

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (QuestionJson.Read(press.Text("question")) is not { } asked || services.GetKeyedService<IAnswer>(asked.Intent) is not IFigureAnswer answer)
            return Reply.Say("没有指明是哪一次答复，不能列出依据。请重新提问，再发送“这个数怎么来的”。");
        var (sheet, refusal) = await answer.FiguresAsync(turn, asked, cancellation);
        return refusal ?? FigureCard.Show(press, sheet!.Title, [sheet.Source], sheet.Figures, Button(asked));
    }

    /// <summary>The button under an answer.</summary>
    public static NoticeAction Button(Question asked) => NoticeAction.Of(FigureCard.Title, Verb, ("question", QuestionJson.Write(asked)));
}
