using CztBot.Conversations;
using CztBot.Core;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>A bulletin in the form that the person may read; the word 简报 shows it, this finds which one is meant.</summary>
public sealed class PaperAnswer(IServiceProvider services, BulletinStore bulletins, RoundStore rounds) : IAnswer
{
    public async Task<Reply> AnswerAsync(Turn turn, Question asked, CancellationToken cancellation)
    {
        var month = asked.Period?.Only ?? await LastAsync(asked.Period);
        if (month is null) return Reply.Say("没有数据：还没有签发过简报。");
        if (await bulletins.FindAsync(month.Value) is null) return Reply.Say($"没有数据：{month.Value.Chinese}的简报还没有签发。");
        return await services.GetRequiredKeyedService<IWord>("简报").SayAsync(turn, month.Value.ToString(), cancellation);
    }

    private async Task<Month?> LastAsync(Period? within)
    {
        foreach (var month in (await rounds.MonthsAsync()).Reverse())
            if ((within is not { } period || period.Has(month)) && await bulletins.FindAsync(month) is not null) return month;
        return null;
    }
}
