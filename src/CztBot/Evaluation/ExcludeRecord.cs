using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Evaluation;
using CztBot.Storage;

namespace CztBot.Evaluation;

/// <summary>evaluation.exclude: the head takes a record out of the evaluation or puts it back, with the reason; both stay on the trail (R70).</summary>
public sealed class ExcludeRecord(Database database, EvaluationDesk desk) : IVerb
{
    // A phone shows no longer list.
    private const int Most = 60;

    public async Task<Reply> PressAsync(Turn turn, CardPress press, CancellationToken cancellation)
    {
        if (!turn.Caller.MaySign) return Reply.Say("剔除记录由秘书处负责人批准，您没有这项权限。请联系负责人办理。");
        var (file, refusal) = await desk.OpenAsync(turn, press);
        if (refusal is not null) return refusal;
        if (file!.Row(EvaluationReader.Of(turn), press.Text("item")) is not { } row) return Reply.Say($"{file.Name}里没有这一项记录。请发送“年度评价”，从头查看。");
        var indicator = EvaluationRecords.Read(press);
        if (file.Shown is not null) return EvaluationRecords.Show(turn, file, row, indicator, "这一版已经签发，不能更改。请先重新计算，再剔除记录。");
        if (press.Text("move") is null) return Ask(turn, file, row, indicator, press, "");
        if (press.Fault(("reason", "理由")) is { } tooLong) return Reply.Say(tooLong);
        var (record, reason, exclude) = (press.Clean("record"), press.Clean("reason"), press.Text("move") == "exclude");
        var figure = row.Figure(indicator);
        var taken = figure.Excluded.FirstOrDefault(one => one.Record == record);
        if (taken is null && !figure.Counted.Contains(record)) return Ask(turn, file, row, indicator, press, "请选择一条记录。");
        if (taken is { By: "" }) return Ask(turn, file, row, indicator, press, $"这条记录按规则不计入（{taken.Reason}），不需要剔除，也不能恢复。");
        if (taken is not null == exclude) return EvaluationRecords.Show(turn, file, row, indicator, exclude ? "这条记录已经剔除，没有重复记录。" : "这条记录没有剔除，不需要恢复。");
        if (reason.Length == 0) return Ask(turn, file, row, indicator, press, "请填写理由，评价结果中会写明。");
        await database.WriteAsync(turn.Actor with { OnBehalfOf = turn.Caller.Deputises?.From.Id }, async work =>
        {
            await EvaluationStore.ExcludeAsync(work, record, exclude, reason);
            return true;
        }, cancellation);
        var (now, gone) = await desk.OpenAsync(turn, press);
        return now?.Row(EvaluationReader.Of(turn), row.Scope) is { } renewed
            ? EvaluationRecords.Show(turn, now, renewed, indicator, $"{(exclude ? "已剔除" : "已恢复")}{EvaluationWords.Record(turn.Standing, record)}，不影响已签发的版本。")
            : gone ?? Reply.Say("已办理。请发送“年度评价”，查看最新结果。");
    }

    private static Reply Ask(Turn turn, EvaluationFile file, EvaluationRow row, Indicator indicator, CardPress press, string notice)
    {
        var figure = row.Figure(indicator);
        var choices = figure.Counted.Except(figure.Met).Select(record => (Name(turn, record), record))
            .Concat(figure.Excluded.Where(one => one.By.Length > 0).Select(one => ($"{Name(turn, one.Record)}（已剔除）", one.Record)))
            .Concat(figure.Met.Select(record => (Name(turn, record), record))).Take(Most).ToList();
        var data = file.Data(row.Scope, ("indicator", $"{indicator}"));
        return new AskCard
        {
            Title = $"剔除或恢复：{CardString.Escape(EvaluationWords.Scope(turn.Standing, row))}",
            Lines = ["剔除的记录不计入任何指标，连同理由和批准人写入评价结果。没有达到的排在前面。"],
            Notice = notice,
            Fields = [AskField.Choice("record", "记录", press.Text("record"), choices), AskField.Text("reason", "理由", press.Text("reason"))],
            Actions =
            [
                NoticeAction.Of("剔除", "evaluation.exclude", [.. data, ("move", "exclude")]),
                NoticeAction.Of("恢复", "evaluation.exclude", [.. data, ("move", "restore")]),
                NoticeAction.Of("返回", "evaluation.records", data),
            ],
        }.ToReply();
    }

    private static string Name(Turn turn, string record) => EvaluationWords.Record(turn.Standing, record);
}
