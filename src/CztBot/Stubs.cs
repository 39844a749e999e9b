#pragma warning disable
using System.CommandLine;
using CztBot.Conversations;
using CztBot.Core.Members;
namespace CztBot.Questions { public static class Q { public static IServiceCollection AddQuestions(this IServiceCollection s) => s.AddSingleton<IQuestions, QQ>(); }
 public sealed class QQ : IQuestions { public Task<Reply> AskAsync(Turn t, CancellationToken c) => Task.FromResult(Reply.Say("?")); } }
