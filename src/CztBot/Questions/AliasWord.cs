using CztBot.Cards;
using CztBot.Conversations;
using CztBot.Core.Questions;
using CztBot.Storage;

namespace CztBot.Questions;

/// <summary>别名 A=B: the secretariat teaches a word; 别名 A shows one, 删除 behind it takes it away.</summary>
public sealed class AliasWord(Database database, Talks talks) : IWord
{
    public async Task<Reply> SayAsync(Turn turn, string rest, CancellationToken cancellation)
    {
        if (!turn.Caller.InSecretariat) return Reply.Say("别名由秘书处维护，您不能修改。您有习惯的叫法，可以告诉秘书处添加。");
        if (rest.StartsWith("删除", StringComparison.Ordinal)) return await DropAsync(turn, QuestionTextOf(rest[2..]), cancellation);
        if (AliasFile.Parse(rest) is { } alias) return await SaveAsync(turn, alias, cancellation);
        var known = turn.Standing.Aliases.Where(one => rest.Length == 0 || one.Word.Contains(QuestionTextOf(rest), StringComparison.Ordinal)).ToList();
        return new NoticeCard
        {
            Title = rest.Length == 0 ? $"别名共{known.Count}条" : $"与“{CardString.Escape(rest)}”有关的别名{known.Count}条",
            Facts = [.. known.TakeLast(10).Select(one => new NoticeFact(CardString.Escape(one.Word), CardString.Escape(one.Meaning)))],
            Lines = ["添加或修改：别名 三干=T05；几项一并指：别名 一网=T05、T06；反问选哪一项：别名 一卡通=T18或T19或T22；删除：别名 删除 三干。"],
        }.ToReply();
    }

    private async Task<Reply> SaveAsync(Turn turn, Alias alias, CancellationToken cancellation)
    {
        if (!talks.ReaderOf(turn.Standing).Understands(alias.Meaning))
            return Reply.Say($"没有看懂“{alias.Meaning}”指什么，没有保存。请写任务编号、单位全称或已有的叫法，例如“别名 三干=T05”。");
        await database.WriteAsync(turn.Actor, async work =>
        {
            await AliasStore.SaveAsync(work, [alias], null);
            return true;
        }, cancellation);
        return Reply.Say($"已记下：“{alias.Word}”就是“{alias.Meaning}”，以后可以这样提问。");
    }

    private async Task<Reply> DropAsync(Turn turn, string word, CancellationToken cancellation) =>
        await database.WriteAsync(turn.Actor, work => AliasStore.DropAsync(work, word), cancellation)
            ? Reply.Say($"别名“{word}”已删除。")
            : Reply.Say($"没有“{word}”这个别名，没有删除。发送“别名”可以查看已有的叫法。");

    private static string QuestionTextOf(string text) => AliasFile.Parse($"{text}=T01")?.Word ?? text.Trim();
}
